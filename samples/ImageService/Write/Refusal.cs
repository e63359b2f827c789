namespace ImageService.Write;

/// <summary>Why an upload is not stored, for the person who sent it.</summary>
/// <param name="Status">An HTTP status: of the 400s, or 507 when the fault is not the sender's.</param>
public sealed record Refusal(int Status, string Reason);
