package org.orgo.insights.hydration;

import org.orgo.insights.Hydration;
import org.orgo.organizations.Organization;
import org.orgo.organizations.Organizations;
import org.orgo.platform.commands.CliCommand;
import org.orgo.platform.commands.HeadlessApplication;
import org.orgo.platform.tenancy.CurrentTenant;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the facts of an organization anew from its rows. */
@Command(
    name = "rebuild-insights",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Makes the facts of an organization anew from its rows, month by month. Orgo may run meanwhile: readers see each month as it was or as it is.",
      "When it is stopped, run it again: it goes on where it was.",
      ""
    })
final class RebuildInsightsCommand implements CliCommand {

  private final HeadlessApplication orgo;
  private final CommandLine line;

  @Option(
      names = "--organization",
      required = true,
      paramLabel = "NAME",
      description = "The short name of the organization, such as example-hospital.")
  private String organization;

  RebuildInsightsCommand(HeadlessApplication orgo) {
    this.orgo = orgo;
    this.line = new CommandLine(this);
  }

  @Override
  public CommandLine commandLine() {
    return line;
  }

  @Override
  public Integer call() {
    Organizations organizations = orgo.part(Organizations.class);
    if (!organizations.has(organization)) {
      line.getErr().println("There is no organization " + organization + ".");
      return CommandLine.ExitCode.SOFTWARE;
    }
    Organization rebuilt = organizations.get(organization);
    CurrentTenant.run(rebuilt.organizationId(), this::rebuild);
    line.getOut().println("The facts of " + rebuilt.displayName() + " are made anew.");
    return CommandLine.ExitCode.OK;
  }

  private void rebuild() {
    orgo.part(Rebuild.class).begin();
    orgo.part(Hydration.class).upToNow();
  }
}
