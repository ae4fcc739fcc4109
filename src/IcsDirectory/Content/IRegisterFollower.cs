namespace IcsDirectory.Content;

/// <summary>Something that has to be done once a new register is in use, such as dropping the pages of the old one.</summary>
public interface IRegisterFollower
{
    /// <summary>Called after the version rose, one call at a time.</summary>
    void Follow();
}
