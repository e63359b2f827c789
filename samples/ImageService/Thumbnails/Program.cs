using ImageService.Metadata;
using ImageService.Queue;
using ImageService.ServiceDefaults;
using ImageService.Storage;
using ImageService.Thumbnails;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.Services.AddImageStore(builder.Configuration);
builder.Services.AddImageMetadata(builder.Configuration);
builder.Services.AddMessageQueue(builder.Configuration);
builder.Services.AddSingleton<ThumbnailWork>();
builder.Services.AddSingleton<Rebuild>();

if (builder.Configuration.GetValue(Rebuild.Setting, false))
    return await Rebuild.RunAsync(builder.Build().Services);

builder.Services.AddHostedService<AnnouncementReader>();
builder.Services.AddHostedService<ForgottenImages>();

var app = builder.Build();
app.UseProblemAnswers();
app.MapHealth();
app.Run();
return 0;
