namespace IcsDirectory.Mail;

/// <summary>Writes absolute addresses of the site's own pages where no request may have a say: in mail, and in what is kept.</summary>
public interface ISiteLinks
{
    /// <param name="path">Root-relative.</param>
    string Of(string path);
}
