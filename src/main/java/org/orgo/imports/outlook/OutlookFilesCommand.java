package org.orgo.imports.outlook;

import java.io.File;
import java.nio.file.Path;
import org.orgo.platform.commands.CliCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes the mails of an Outlook data file into a folder; the import runs it by itself. */
@Command(
    name = "outlook-files",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Writes the mails of an Outlook data file (PST) into a folder, one file each.")
final class OutlookFilesCommand implements CliCommand {

  @Parameters(index = "0", paramLabel = "FILE", description = "The Outlook data file.")
  private File file;

  @Parameters(index = "1", paramLabel = "FOLDER", description = "An empty folder.")
  private Path folder;

  @Override
  public Integer call() throws Exception {
    new OutlookFile(file).writeTo(folder);
    return CommandLine.ExitCode.OK;
  }
}
