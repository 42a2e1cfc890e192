package org.orgo.sync.offline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.orgo.platform.commands.CliCommand;
import org.orgo.sync.offline.CarriedTask;
import org.orgo.sync.offline.CarriedWork;
import org.orgo.sync.offline.NodeServer;
import org.orgo.sync.offline.NodeStore;
import org.orgo.sync.offline.OfflineDesk;
import org.orgo.sync.offline.OfflineRefusal;
import org.orgo.sync.offline.QueueForecast;
import org.orgo.sync.offline.Synchronization;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** For those who work where there is no connection. */
@Command(
    name = "offline",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "(sync | list | show | start | hold | complete | ...)",
    description = {
      "Works on what was taken along from the server, without a connection. The first sync names the"
          + " server and the node; each later one brings what was done and takes along what is new.",
      ""
    })
final class OfflineCommand implements CliCommand {

  @Spec private CommandSpec spec;

  @Mixin private OfflineSecrets secrets;

  @Option(
      names = "--store",
      paramLabel = "FILE",
      defaultValue = "${sys:user.home}/.orgo/offline.orgo",
      scope = ScopeType.INHERIT,
      description = "Where the work is kept, sealed; by default ${DEFAULT-VALUE}.")
  private Path file;

  /** What is said with a move. */
  static final class SaidWithMove {

    @Option(names = "--comment", paramLabel = "TEXT", description = "Why, or what was done.")
    private String comment;

    @Option(
        names = "--answer",
        paramLabel = "NAME=TEXT",
        description = "The answer to a question of the form, by its name.")
    private Map<String, String> answers = new LinkedHashMap<>();
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Say what to do, such as list or sync");
  }

  @Command(
      name = "sync",
      mixinStandardHelpOptions = true,
      description = "Sends what was done, says what became of it, and takes along what is new.")
  int sync(
      @Option(names = "--url", paramLabel = "URL", description = "Where Orgo is, the first time.")
          String url,
      @Option(names = "--node", paramLabel = "ID", description = "The node's id, the first time.")
          UUID node)
      throws IOException {
    NodeStore store = store(false);
    CarriedWork work = store.exists() ? store.read() : begun(url, node);
    List<String> said =
        new Synchronization(store, Clock.systemUTC())
            .run(work).stream().map(SyncReport::line).toList();
    said.forEach(out()::println);
    out().println("Up to date with bundle %d.".formatted(work.bundleSeq()));
    out().flush();
    return CommandLine.ExitCode.OK;
  }

  private CarriedWork begun(String url, UUID node) throws IOException {
    if (url == null || node == null) {
      throw new ParameterException(
          spec.commandLine(), "The first time, --url and --node say where the work comes from");
    }
    return CarriedWork.begin(url.replaceAll("/+$", ""), node, secrets.key());
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the tasks.")
  int list() throws IOException {
    new TaskTable(spec.commandLine()).print(desk(store(true).read()).tasks());
    return CommandLine.ExitCode.OK;
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows a task.")
  int show(@Parameters(paramLabel = "TASK") String ref) throws IOException {
    OfflineDesk desk = desk(store(true).read());
    CarriedTask task = desk.task(ref);
    new TaskTable(spec.commandLine()).show(task, desk.actions(task));
    return CommandLine.ExitCode.OK;
  }

  @Command(name = "start", mixinStandardHelpOptions = true, description = "Starts a task.")
  int start(@Parameters(paramLabel = "TASK") String ref, @Mixin SaidWithMove said)
      throws IOException {
    return move(ref, "start", said);
  }

  @Command(name = "hold", mixinStandardHelpOptions = true, description = "Puts a task on hold.")
  int hold(@Parameters(paramLabel = "TASK") String ref, @Mixin SaidWithMove said)
      throws IOException {
    return move(ref, "hold", said);
  }

  @Command(name = "resume", mixinStandardHelpOptions = true, description = "Goes on with a task.")
  int resume(@Parameters(paramLabel = "TASK") String ref, @Mixin SaidWithMove said)
      throws IOException {
    return move(ref, "resume", said);
  }

  @Command(name = "complete", mixinStandardHelpOptions = true, description = "Completes a task.")
  int complete(@Parameters(paramLabel = "TASK") String ref, @Mixin SaidWithMove said)
      throws IOException {
    return move(ref, "complete", said);
  }

  @Command(name = "fail", mixinStandardHelpOptions = true, description = "Lets a task fail.")
  int fail(@Parameters(paramLabel = "TASK") String ref, @Mixin SaidWithMove said)
      throws IOException {
    return move(ref, "fail", said);
  }

  @Command(
      name = "act",
      mixinStandardHelpOptions = true,
      description = "Takes another action that the task offers.")
  int act(
      @Parameters(paramLabel = "TASK") String ref,
      @Parameters(paramLabel = "ACTION") String action,
      @Mixin SaidWithMove said)
      throws IOException {
    return move(ref, action, said);
  }

  private int move(String ref, String action, SaidWithMove said) throws IOException {
    return work(desk -> desk.move(desk.task(ref), action, said.comment, said.answers));
  }

  @Command(name = "comment", mixinStandardHelpOptions = true, description = "Comments on a task.")
  int comment(
      @Parameters(paramLabel = "TASK") String ref, @Parameters(paramLabel = "TEXT") String words)
      throws IOException {
    return work(desk -> desk.comment(desk.task(ref), words));
  }

  @Command(
      name = "change",
      mixinStandardHelpOptions = true,
      description = "Changes title, description, priority or due_at of a task.")
  int change(
      @Parameters(paramLabel = "TASK") String ref,
      @Parameters(paramLabel = "FIELD") String field,
      @Parameters(paramLabel = "VALUE") String value)
      throws IOException {
    return work(desk -> desk.change(desk.task(ref), field, value));
  }

  @Command(name = "create", mixinStandardHelpOptions = true, description = "Opens a task.")
  int create(
      @Parameters(paramLabel = "TITLE") String title,
      @Option(names = "--description", paramLabel = "TEXT") String description,
      @Option(names = "--label", paramLabel = "LABEL") String label,
      @Option(names = "--type", paramLabel = "DOMAIN") String type)
      throws IOException {
    return work(
        (desk, work) -> {
          Optional<String> queue =
              label == null ? Optional.empty() : new QueueForecast(work).queueOf(label, type);
          out().println(desk.create(title, description, label, type).ref() + " " + title);
          queue.ifPresent(role -> out().println("It will probably be in the queue " + role + "."));
        });
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = {
        "Writes what was not sent as JSON, for an administrator to import when the node was retired."
      })
  int export() throws IOException {
    CarriedWork work = store(true).read();
    out().println(new NodeServer(work, Clock.systemUTC()).body(work.unsent()).toPrettyString());
    out().flush();
    return CommandLine.ExitCode.OK;
  }

  private int work(Consumer<OfflineDesk> step) throws IOException {
    return work((desk, work) -> step.accept(desk));
  }

  private int work(BiConsumer<OfflineDesk, CarriedWork> step) throws IOException {
    NodeStore store = store(true);
    CarriedWork work = store.read();
    step.accept(desk(work), work);
    store.write(work);
    int unsent = work.unsent().size();
    out().println(unsent == 1 ? "One step waits to be sent." : unsent + " steps wait to be sent.");
    out().flush();
    return CommandLine.ExitCode.OK;
  }

  private static OfflineDesk desk(CarriedWork work) {
    return new OfflineDesk(work, Clock.systemUTC());
  }

  private NodeStore store(boolean there) throws IOException {
    NodeStore store = new NodeStore(file, secrets.passphrase(!Files.exists(file)));
    if (there && !store.exists()) {
      throw new OfflineRefusal("Nothing was taken along yet; sync first");
    }
    return store;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
