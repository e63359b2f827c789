using ImageService.Metadata;
using ImageService.Pages;
using ImageService.Web;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddImageMetadata(builder.Configuration);
builder.Services.AddPageParts();
builder.Services.AddSingleton<UsedSpace>();
builder.Services.AddSingleton<LatestImages>();
builder.Services.AddSingleton<ImageCount>();
builder.Services.AddSingleton<OriginalFile>();

var app = builder.Build();
app.MapGet("/", () => PageTitle.Of("start"));
app.MapGet("/latest", (LatestImages latest, CancellationToken cancelled) => latest.ListAsync(cancelled));
app.MapGet("/count", (ImageCount count, CancellationToken cancelled) => count.ReadAsync(cancelled));
app.MapGet("/original/{id}", (OriginalFile original, string id) => original.Serve(id));
app.MapGet("/used", (UsedSpace used) => used.Read());
app.Run();
