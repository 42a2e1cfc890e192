package org.orgo.imports.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.UUID;
import org.orgo.imports.ImportId;
import org.orgo.imports.LocalImports;
import org.orgo.imports.MailImport;
import org.orgo.organizations.Organizations;
import org.orgo.platform.commands.CliCommand;
import org.orgo.platform.commands.HeadlessApplication;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports an archive of mails from the command line. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = {
      "Imports an archive of mails as history: with their own dates, as work that is over. Nobody is told and nothing is answered.",
      "It is rehearsed first. When it was cut off, the same command goes on where it stopped.",
      ""
    })
final class ImportCommand implements CliCommand {

  private final HeadlessApplication orgo;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "An mbox, a mail (EML), a zip of them, a folder of mails, a Maildir or an Outlook data file (PST).")
  private Path file;

  @Option(
      names = "--organization",
      required = true,
      paramLabel = "NAME",
      description = "The short name of the organization, such as example-hospital.")
  private String organization;

  @Option(
      names = "--as",
      paramLabel = "history",
      defaultValue = "history",
      description = "What the mails become; history is the only choice.")
  private String as;

  @Option(names = "--rehearse", description = "Only say what would be imported.")
  private boolean rehearse;

  @Option(
      names = "--undo",
      paramLabel = "IMPORT",
      description = "Take back what the import of this id brought, instead of importing a file.")
  private UUID undo;

  ImportCommand(HeadlessApplication orgo) {
    this.orgo = orgo;
  }

  @Override
  public Integer call() {
    if (!as.equals("history")) {
      throw new ParameterException(spec.commandLine(), "Mails are imported as history only");
    }
    if ((file == null) == (undo == null)) {
      throw new ParameterException(spec.commandLine(), "Name a file, or an import to undo");
    }
    OrganizationId id = orgo.part(Organizations.class).get(organization).organizationId();
    CurrentTenant.run(id, undo == null ? this::importFile : this::undoImport);
    return CommandLine.ExitCode.OK;
  }

  private void importFile() {
    LocalImports imports = orgo.part(LocalImports.class);
    ImportLines lines = new ImportLines(out());
    MailImport row = imports.rehearse(file, lines);
    lines.report(row);
    if (!rehearse) {
      lines.imported(imports.run(row, file, lines));
    }
  }

  private void undoImport() {
    new ImportLines(out()).undone(orgo.part(LocalImports.class).undo(new ImportId(undo)));
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
