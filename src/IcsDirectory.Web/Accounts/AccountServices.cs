using IcsDirectory.Accounts;
using IcsDirectory.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IcsDirectory.Web.Accounts;

/// <summary>ASP.NET Core Identity on the site's database, and who may open what.</summary>
internal static class AccountServices
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<IXmlRepository, DataProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((keys, repository) => keys.XmlRepository = repository);
        services.AddDataProtection().SetApplicationName("ICS Procurement Directory");
        services.AddIdentityCore<Account>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddEntityFrameworkStores<DirectoryDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie =>
        {
            cookie.LoginPath = "/account/sign-in";
            cookie.AccessDeniedPath = "/account/refused";
        }));
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.Zero); // rights end at once
        services.AddAuthorizationBuilder()
            .AddPolicy(AccountPolicies.Staff, policy => policy.RequireRole(AccountRole.Staff.Code))
            .AddPolicy(AccountPolicies.Editor, policy => policy.RequireRole(AccountRole.Editor.Code, AccountRole.Administrator.Code))
            .AddPolicy(AccountPolicies.Administrator, policy => policy.RequireRole(AccountRole.Administrator.Code));
        services.Configure<RazorPagesOptions>(pages =>
        {
            pages.Conventions.AuthorizeFolder("/Staff", AccountPolicies.Staff);
            pages.Conventions.AuthorizeFolder("/Editor", AccountPolicies.Editor);
        });
        return services;
    }
}
