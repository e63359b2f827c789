namespace ImageService.Contracts;

/// <summary>One page of the list of images, newest first.</summary>
/// <param name="Images">Empty when the page lies behind the last image.</param>
/// <param name="Total">How many images there are on all pages.</param>
public sealed record ImagePage(IReadOnlyList<ImageSummary> Images, int Total);
