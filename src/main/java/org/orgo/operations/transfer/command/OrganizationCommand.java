package org.orgo.operations.transfer.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.orgo.operations.transfer.ArchiveManifest;
import org.orgo.operations.transfer.OrganizationExport;
import org.orgo.operations.transfer.OrganizationImport;
import org.orgo.platform.commands.CliCommand;
import org.orgo.platform.commands.HeadlessApplication;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Moves an organization from one installation to another. */
@Command(
    name = "organization",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "(export | import)",
    description = {
      "Exports an organization whole, and imports it into another installation of the same version.",
      ""
    })
final class OrganizationCommand implements CliCommand {

  private final HeadlessApplication orgo;

  @Spec private CommandSpec spec;

  OrganizationCommand(HeadlessApplication orgo) {
    this.orgo = orgo;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say what to do: export or import");
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = "Writes all of an organization, as it stands at one moment, into a file.")
  int export(
      @Parameters(paramLabel = "NAME", description = "The short name of the organization.")
          String slug,
      @Option(
              names = "--to",
              required = true,
              paramLabel = "FILE",
              description = "Must not exist yet.")
          Path file) {
    say("Exported " + counts(orgo.part(OrganizationExport.class).export(slug, file)));
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "import",
      mixinStandardHelpOptions = true,
      description = {
        "Takes an organization from a file, compares every table with it, and verifies its audit.",
        "It arrives suspended. Ends with 1 when it was refused, or when its audit was touched."
      })
  int take(@Parameters(paramLabel = "FILE", description = "What export wrote.") Path file) {
    OrganizationImport.ImportedOrganization arrival =
        orgo.part(OrganizationImport.class).take(file);
    say("Imported " + counts(arrival.manifest()));
    say("Every table holds the rows that were exported.");
    if (!arrival.audit().whole()) {
      say("The audit was touched. " + arrival.audit().fault().sentence() + ".");
      return CommandLine.ExitCode.SOFTWARE;
    }
    say(
        "The audit is whole: %d entries in %d seals."
            .formatted(arrival.audit().entries(), arrival.audit().seals()));
    say("The organization is suspended and its mailboxes are switched off.");
    return CommandLine.ExitCode.OK;
  }

  private static String counts(ArchiveManifest manifest) {
    return "%s: %d rows of %d tables, SHA-256 %s."
        .formatted(manifest.slug(), manifest.rows(), manifest.tables().size(), manifest.total());
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
