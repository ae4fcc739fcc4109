using IcsDirectory.Accounts;
using IcsDirectory.Data;
using IcsDirectory.Web.Hosting;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace IcsDirectory.Web.Accounts;

/// <summary>ASP.NET Core Identity on the site's database, and who may open what.</summary>
internal static class AccountServices
{
    /// <summary>Pages below /account that nobody need be signed in for.</summary>
    private static readonly string[] Doors = ["SignIn", "SecondFactor", "SignOut", "ForgotPassword", "ResetPassword", "Invitation", "Refused"];

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<IXmlRepository, DataProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<IXmlRepository>((keys, repository) => keys.XmlRepository = repository);
        services.AddDataProtection().SetApplicationName("ICS Procurement Directory");
        services.AddOptions<AccountOptions>().BindConfiguration("Accounts").ValidateDataAnnotations().ValidateOnStart();
        services.AddIdentity().AddCookies().AddRights().AddUseCases().AddAccountLimit();
        return services;
    }

    private static IServiceCollection AddIdentity(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(identity =>
            {
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                identity.User.RequireUniqueEmail = true;
                identity.User.AllowedUserNameCharacters = ""; // the rules of EmailAddress say more
                identity.Password.RequiredLength = PasswordRules.Shortest;
                (identity.Password.RequireDigit, identity.Password.RequireLowercase) = (false, false);
                (identity.Password.RequireUppercase, identity.Password.RequireNonAlphanumeric) = (false, false);
            })
            .AddEntityFrameworkStores<DirectoryDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddPasswordValidator<PasswordRules>()
            .AddDefaultTokenProviders();
        services.AddOptions<IdentityOptions>().Configure<IOptions<AccountOptions>>((identity, accounts) =>
        {
            identity.Lockout.MaxFailedAccessAttempts = accounts.Value.FailuresBeforeLockout;
            identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(accounts.Value.LockoutMinutes);
        });
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000); // OWASP's number for PBKDF2 with SHA-512
        services.Configure<DataProtectionTokenProviderOptions>(token => token.TokenLifespan = TimeSpan.FromHours(1));
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<SiteOptions>>((passkey, site) =>
        {
            passkey.ServerDomain = site.Value.PublicAddress?.Host;
            passkey.UserVerificationRequirement = "required";
            passkey.ResidentKeyRequirement = "required";
        });
        services.AddScoped<ISecurityStampValidator, CheckSession>();
        return services;
    }

    private static IServiceCollection AddCookies(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure(cookie =>
        {
            cookie.LoginPath = "/account/sign-in";
            cookie.LogoutPath = "/account/sign-out";
            cookie.AccessDeniedPath = "/account/refused";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = Sessions.Lasts;
            cookie.SlidingExpiration = true;
            var redirect = cookie.Events.OnRedirectToLogin;
            cookie.Events.OnRedirectToLogin = async challenge =>
            {
                await KeptForms.LeadBackAsync(challenge);
                await redirect(challenge);
            };
        });
        foreach (var scheme in new[] { IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme })
        {
            services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<IOptions<SiteOptions>>((cookie, site) =>
            {
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = SecurityOf(site.Value);
            });
        }

        // Not as the others: with Always, ASP.NET refuses every form that a proxy passes on in plain HTTP.
        services.Configure<AntiforgeryOptions>(form => form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddOptions<CookieTempDataProviderOptions>().Configure<IOptions<SiteOptions>>((data, site) =>
            (data.Cookie.SecurePolicy, data.Cookie.SameSite) = (SecurityOf(site.Value), SameSiteMode.Strict));
        return services;
    }

    /// <summary>A proxy may speak plain HTTP with the site: its public address says what readers use.</summary>
    private static CookieSecurePolicy SecurityOf(SiteOptions site) =>
        site.PublicAddress?.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    private static IServiceCollection AddRights(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .AddPolicy(AccountPolicies.Staff, policy => policy.RequireRole(AccountRole.Staff.Code))
            .AddPolicy(AccountPolicies.Editor, policy =>
                policy.RequireRole(AccountRole.Editor.Code, AccountRole.Administrator.Code).RequireClaim(AccountClaims.TwoFactors))
            .AddPolicy(AccountPolicies.Administrator, policy =>
                policy.RequireRole(AccountRole.Administrator.Code).RequireClaim(AccountClaims.TwoFactors));
        services.Configure<RazorPagesOptions>(pages =>
        {
            pages.Conventions.AuthorizeFolder("/Staff", AccountPolicies.Staff);
            pages.Conventions.AuthorizeFolder("/Editor", AccountPolicies.Editor);
            pages.Conventions.AuthorizeFolder("/Account");
            foreach (var page in Doors)
            {
                pages.Conventions.AllowAnonymousToPage($"/Account/{page}");
            }
        });
        return services;
    }

    private static IServiceCollection AddUseCases(this IServiceCollection services) => services
        .AddSingleton<EvenAnswer>()
        .AddScoped<CurrentAccount>().AddScoped<Sessions>().AddScoped<KeptForms>().AddScoped<SecondFactors>().AddScoped<PendingSignIn>().AddScoped<SecurityMail>().AddScoped<ChangeAccount>()
        .AddScoped<SignInWithPassword>().AddScoped<SignInWithCode>().AddScoped<ConfirmPerson>().AddScoped<Passkeys>()
        .AddScoped<ChangePassword>().AddScoped<ChangePostTitle>().AddScoped<SetUpAuthenticator>().AddScoped<EndOtherSessions>().AddScoped<AskForReset>().AddScoped<ResetPassword>().AddScoped<InvitePerson>().AddScoped<AcceptInvitation>()
        .AddScoped<ListPeople>().AddScoped<ManagePerson>().AddScoped<ExportPerson>();
}
