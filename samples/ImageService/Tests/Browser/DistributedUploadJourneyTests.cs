using ImageService.Tests.Distributed;

namespace ImageService.Tests.Browser;

[Collection(DistributedCollection.Name)]
public sealed class DistributedUploadJourneyTests(DistributedFixture system) : UploadJourneyTests(system)
{
    [DistributedBrowserFact]
    public override Task A_person_uploads_an_image_sees_it_in_the_gallery_and_downloads_the_original()
        => base.A_person_uploads_an_image_sees_it_in_the_gallery_and_downloads_the_original();

    [DistributedBrowserFact]
    public override Task With_a_script_a_person_uploads_two_images_sees_the_progress_and_finds_them_by_their_tag()
        => base.With_a_script_a_person_uploads_two_images_sees_the_progress_and_finds_them_by_their_tag();
}
