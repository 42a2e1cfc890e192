package org.orgo.studio.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.orgo.platform.commands.CliCommand;
import org.orgo.studio.command.DefinitionsClient.PushedDraft;
import org.orgo.studio.diff.Difference;
import org.orgo.studio.diff.Differences;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** For those who prefer their own editor to the studio's. */
@Command(
    name = "definitions",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "(pull | push | diff)",
    description = {
      "Brings the diagrams, tables and forms of an organization into a folder, compares it, and sends"
          + " what was changed there as a draft. Asks the server over REST; the environment variable"
          + " ORGO_TOKEN has a token with the scope process.edit.",
      ""
    })
final class DefinitionsCommand implements CliCommand {

  @Spec private CommandSpec spec;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Where Orgo is, by default ${DEFAULT-VALUE}.")
  private String url;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say what to do: pull, push or diff");
  }

  @Command(
      name = "pull",
      mixinStandardHelpOptions = true,
      description = "Brings a folder up to date with what is live. Files that are not live stay.")
  int pull(@Parameters(paramLabel = "FOLDER", defaultValue = ".") Path folder) throws IOException {
    DefinitionFolder local = new DefinitionFolder(folder);
    int written = 0;
    for (Map.Entry<String, byte[]> file : client().live().entrySet()) {
      if (local.write(file.getKey(), file.getValue())) {
        out().println("updated " + file.getKey());
        written++;
      }
    }
    out().println(written == 0 ? "The folder is up to date." : written + " files were updated.");
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "push",
      mixinStandardHelpOptions = true,
      description =
          "Sends what differs from what is live as a draft, and says what is wrong with it.")
  int push(
      @Parameters(paramLabel = "FOLDER", defaultValue = ".") Path folder,
      @Option(
              names = "--title",
              required = true,
              paramLabel = "TEXT",
              description = "What it changes.")
          String title)
      throws IOException {
    PushedDraft draft = client().push(title, new DefinitionFolder(folder).read());
    if (draft.files().isEmpty()) {
      out().println("Nothing differs from what is live.");
      return CommandLine.ExitCode.OK;
    }
    draft.files().forEach(file -> out().println("drafted " + file));
    draft.findings().forEach(out()::println);
    out().println("Look at it and propose it at " + url + "/studio/drafts/" + draft.draftId());
    return draft.findings().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      description = "Says how a folder differs from what is live.")
  int diff(@Parameters(paramLabel = "FOLDER", defaultValue = ".") Path folder) throws IOException {
    Map<String, byte[]> live = client().live();
    Map<String, byte[]> local = new DefinitionFolder(folder).read();
    TreeSet<String> names = new TreeSet<>(local.keySet());
    for (String file : names) {
      List<Difference> found = Differences.between(file, live.get(file), local.get(file));
      if (!live.containsKey(file)) {
        out().println(file + " is new");
      }
      found.forEach(each -> out().println(file + ": " + line(each)));
    }
    return CommandLine.ExitCode.OK;
  }

  private static String line(Difference each) {
    String what = each.part() == null ? each.what() : each.part();
    String before = each.before() == null ? "" : " - " + each.before();
    String after = each.after() == null ? "" : " + " + each.after();
    return "%s %s (%s)%s%s"
        .formatted(
            each.change().name().toLowerCase(Locale.ROOT), each.place(), what, before, after);
  }

  private DefinitionsClient client() {
    String token = System.getenv("ORGO_TOKEN");
    if (token == null || token.isBlank()) {
      throw new ParameterException(
          spec.commandLine(), "The environment variable ORGO_TOKEN has no token");
    }
    return new DefinitionsClient(url, token);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
