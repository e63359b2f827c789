using ImageService.ServiceDefaults;
using ImageService.Web;
using ImageService.Web.Clients;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.Services.AddServiceClients(builder.Configuration);
builder.Services.AddRazorPages();
builder.Services.AddRouting(routing => routing.LowercaseUrls = true);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = FormLimit.MaxBytes);

var app = builder.Build();
app.UseExceptionHandler(FriendlyErrors.Options);
app.UseStatusCodePagesWithReExecute(FriendlyErrors.Path);
app.Use(PageHeaders.SetAsync);
app.Use(FormLimit.RefuseAsync);
app.UseStaticFiles();
app.MapHealth();
app.MapRazorPages();
app.Run();
