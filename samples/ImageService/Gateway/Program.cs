using ImageService.Gateway;
using ImageService.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddRequestLimits();
builder.Services.AddReverseProxy()
    .LoadFromMemory(Routes.Create(ServiceToken.Read(builder.Configuration)), Clusters.Create(builder.Configuration));

var app = builder.Build();
app.UseProblemAnswers();
app.UseRateLimiter();
app.MapHealth();
app.MapReverseProxy();
app.Run();
