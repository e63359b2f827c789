using ImageService.Tests.Services;

namespace ImageService.Tests.Browser;

[Collection(SystemCollection.Name)]
public sealed class EmbeddedUploadJourneyTests(SystemFixture system) : UploadJourneyTests(system);
