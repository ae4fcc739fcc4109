using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.DependencyInjection;

namespace IcsDirectory.Tests.Cms;

/// <summary>Proves that composers are found: it registers itself.</summary>
public sealed class TestComposer : IComposer
{
    public void Compose(IUmbracoBuilder builder) => builder.Services.AddSingleton(this);
}
