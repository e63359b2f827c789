using ImageService.Contracts;
using ImageService.ServiceDefaults;
using ImageService.Storage;
using ImageService.Write;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.Services.AddImageStore(builder.Configuration);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = UploadRules.MaxBytes);

var app = builder.Build();
app.UseProblemAnswers();
app.MapHealth();
app.MapPost(ImageRoutes.Images, UploadEndpoint.HandleAsync);
app.Run();
