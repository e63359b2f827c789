using ImageService.Contracts;
using ImageService.Metadata;
using ImageService.Retrieval;
using ImageService.ServiceDefaults;
using ImageService.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.Services.AddImageStore(builder.Configuration);
builder.Services.AddImageMetadata(builder.Configuration);
builder.Services.AddHotImages(builder.Configuration);

var app = builder.Build();
app.UseProblemAnswers();
app.RequireServiceToken();
app.MapHealth();
app.MapGet(ImageRoutes.Images, ImageEndpoints.ListAsync);
app.MapGet(ImageRoutes.Image, ImageEndpoints.FindAsync);
app.MapGet(ImageRoutes.Original, OriginalEndpoint.HandleAsync);
app.MapGet(ImageRoutes.Thumbnail, ThumbnailEndpoint.HandleAsync);
app.MapGet(ImageRoutes.ImageCounts, ImageEndpoints.CountAsync);
app.Run();
