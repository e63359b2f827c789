using ImageService.Contracts;
using ImageService.Metadata;
using ImageService.Queue;
using ImageService.ServiceDefaults;
using ImageService.Storage;
using ImageService.Write;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.Services.AddImageStore(builder.Configuration);
builder.Services.AddImageMetadata(builder.Configuration);
builder.Services.AddMessageQueue(builder.Configuration);
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<ImageInspector>();
builder.Services.AddSingleton<ImageIntake>();
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.Limits.MaxRequestBodySize = UploadRules.MaxBytes;
    kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: 1024, gracePeriod: TimeSpan.FromSeconds(3));
});

var app = builder.Build();
app.UseProblemAnswers();
app.RequireServiceToken();
app.MapHealth();
app.MapPost(ImageRoutes.Images, UploadEndpoint.HandleAsync);
app.MapGet(ImageRoutes.QueueCounts, QueueCountsEndpoint.HandleAsync);
app.Run();
