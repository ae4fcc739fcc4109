using IcsDirectory.Web.Accounts;

namespace IcsDirectory.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("passwordpassword")]
    [InlineData("Password123456!")]
    [InlineData("P@ssw0rd2026!!")]
    [InlineData("procurement2026")]
    [InlineData("ProcurementDirectory")]
    [InlineData("procurement-nhs-procurement")]
    [InlineData("qwertyuiop123")]
    [InlineData("aaaaaaaaaaaaaaa")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijkl")]
    [InlineData("Liverpool!!!2026")]
    [InlineData("iloveyou iloveyou")]
    [InlineData("jo.bloggs2026!")]
    [InlineData("jobloggsjobloggs")]
    public void What_others_would_try_first_is_refused(string password) =>
        Assert.NotNull(PasswordRules.Problem(password, "jo.bloggs@example.org"));

    [Theory]
    [InlineData("gravel otter pamphlet")]
    [InlineData("correct horse battery staple")]
    [InlineData("xk7-pq2-mm9-vt4")]
    [InlineData("procurement otter gravel")]
    [InlineData("ünïcödé wörds hêre")]
    [InlineData("8315926007413")]
    public void Other_long_passwords_will_do_whatever_they_are_made_of(string password) =>
        Assert.Null(PasswordRules.Problem(password, "jo.bloggs@example.org"));

    [Fact]
    public void Length_has_limits_at_both_ends()
    {
        Assert.NotNull(PasswordRules.Problem("gravel otte", ""));
        Assert.Null(PasswordRules.Problem("gravel otter", ""));
        Assert.NotNull(PasswordRules.Problem(string.Concat(Enumerable.Repeat("gravel otter pamphlet ", 6)), ""));
    }

    [Fact]
    public void A_hostile_password_is_judged_quickly()
    {
        var hostile = string.Concat(Enumerable.Repeat("passpasswordpassw", 7))[..118] + "zzzzzzzzzz";
        var start = System.Diagnostics.Stopwatch.StartNew();
        Assert.Null(PasswordRules.Problem(hostile, "pass.password.passw@example.org"));
        Assert.True(start.Elapsed < TimeSpan.FromSeconds(1), $"{start.Elapsed}");
    }

    [Fact]
    public void Codes_are_those_of_the_standard()
    {
        // RFC 6238, appendix B: SHA-1, the secret "12345678901234567890", the last six of eight digits.
        const string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        Assert.Equal("287082", Authenticator.CodeAt(secret, DateTimeOffset.FromUnixTimeSeconds(59)));
        Assert.Equal("081804", Authenticator.CodeAt(secret, DateTimeOffset.FromUnixTimeSeconds(1111111109)));
        Assert.Equal("005924", Authenticator.CodeAt(secret, DateTimeOffset.FromUnixTimeSeconds(1234567890)));
        Assert.Equal("279037", Authenticator.CodeAt(secret, DateTimeOffset.FromUnixTimeSeconds(2000000000)));
    }
}
