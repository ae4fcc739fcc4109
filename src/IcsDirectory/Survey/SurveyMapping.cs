using System.Collections.Immutable;
using IcsDirectory.Vocabulary;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IcsDirectory.Survey;

internal sealed class SurveyMapping
    : IEntityTypeConfiguration<RunningRound>, IEntityTypeConfiguration<SurveyResponse>, IEntityTypeConfiguration<SurveyAnswer>, IEntityTypeConfiguration<SurveyLink>,
      IEntityTypeConfiguration<SurveyBrowser>, IEntityTypeConfiguration<SurveyAct>, IEntityTypeConfiguration<QuestionVersion>, IEntityTypeConfiguration<SurveyClearance>,
      IEntityTypeConfiguration<SurveyPublication>
{
    public void Configure(EntityTypeBuilder<RunningRound> builder)
    {
        builder.ToTable("SurveyRound");
        builder.Property(round => round.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<SurveyResponse> builder)
    {
        builder.ToTable("SurveyResponse");
        builder.Property(response => response.State).HasConversion(state => state.Code, code => ResponseState.Find(code)!);
        builder.Property(response => response.Sent).HasConversion(
            sent => SurveyJson.Write(sent), json => SurveyJson.Read<ImmutableArray<Answer>>(json),
            new ValueComparer<ImmutableArray<Answer>>((one, other) => one.SequenceEqual(other), sent => sent.Length));
        builder.Property(response => response.Version).IsConcurrencyToken();
        builder.HasMany(response => response.Answers).WithOne().HasForeignKey(answer => answer.ResponseId);
        builder.HasMany(response => response.Acts).WithOne().HasForeignKey(act => act.ResponseId);
        builder.HasMany(response => response.Links).WithOne().HasForeignKey(link => link.ResponseId);
    }

    public void Configure(EntityTypeBuilder<SurveyAnswer> builder)
    {
        builder.ToTable("SurveyAnswer");
        builder.Property(answer => answer.Answer).HasConversion(answer => SurveyJson.Write(answer), json => SurveyJson.Read<Answer>(json));
        builder.Property(answer => answer.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<SurveyLink> builder)
    {
        builder.ToTable("SurveyLink");
        builder.HasMany(link => link.Browsers).WithOne().HasForeignKey(browser => browser.LinkId);
    }

    public void Configure(EntityTypeBuilder<SurveyBrowser> builder) => builder.ToTable("SurveyBrowser");

    public void Configure(EntityTypeBuilder<SurveyAct> builder) => builder.ToTable("SurveyAct");

    public void Configure(EntityTypeBuilder<QuestionVersion> builder)
    {
        builder.ToTable("QuestionVersion");
        builder.Property(version => version.Content).HasConversion(question => SurveyJson.Write(question), json => SurveyJson.Read<Question>(json));
    }

    public void Configure(EntityTypeBuilder<SurveyClearance> builder) => builder.ToTable("SurveyClearance");

    public void Configure(EntityTypeBuilder<SurveyPublication> builder)
    {
        builder.ToTable("SurveyPublication");
        builder.Property(publication => publication.Content).HasConversion(round => SurveyJson.Write(round), json => SurveyJson.Read<PublishedRound>(json));
    }
}
