namespace IcsDirectory.Tests.Web;

/// <summary>Test classes that read the site as it ships share one running site: <c>[Collection(nameof(SiteTests))]</c>.</summary>
[CollectionDefinition(nameof(SiteTests))]
public sealed class SiteTests : ICollectionFixture<DirectorySite>, ICollectionFixture<Browser>;
