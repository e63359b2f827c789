using ImageService.Contracts;
using ImageService.Retrieval;
using ImageService.ServiceDefaults;
using ImageService.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.Services.AddImageStore(builder.Configuration);

var app = builder.Build();
app.UseProblemAnswers();
app.MapHealth();
app.MapGet(ImageRoutes.Images, ImageEndpoints.ListAsync);
app.MapGet(ImageRoutes.Image, ImageEndpoints.FindAsync);
app.MapGet(ImageRoutes.Original, OriginalEndpoint.HandleAsync);
app.Run();
