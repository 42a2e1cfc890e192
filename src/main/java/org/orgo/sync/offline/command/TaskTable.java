package org.orgo.sync.offline.command;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import org.orgo.sync.offline.CarriedTask;
import picocli.CommandLine;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** Prints tasks as a table that keeps its columns with wide characters too. */
final class TaskTable {

  private static final int REF = 10;
  private static final int STATUS = 13;
  private static final int PRIORITY = 10;
  private static final int DUE = 18;
  private static final int MIN_TITLE = 20;
  private static final int MINUTES = 16;

  private final CommandLine line;

  TaskTable(CommandLine line) {
    this.line = line;
  }

  void print(Collection<CarriedTask> tasks) {
    int width = line.getUsageHelpWidth();
    line.getCommandSpec().usageMessage().adjustLineBreaksForWideCJKCharacters(true);
    TextTable table =
        TextTable.forColumns(
            line.getColorScheme(),
            new Column(REF, 0, Overflow.TRUNCATE),
            new Column(STATUS, 0, Overflow.TRUNCATE),
            new Column(PRIORITY, 0, Overflow.TRUNCATE),
            new Column(DUE, 0, Overflow.TRUNCATE),
            new Column(
                Math.max(MIN_TITLE, width - REF - STATUS - PRIORITY - DUE), 0, Overflow.WRAP));
    table.setAdjustLineBreaksForWideCJKCharacters(true);
    table.addRowValues("TASK", "STATUS", "PRIORITY", "DEADLINE", "TITLE");
    tasks.forEach(
        task ->
            table.addRowValues(
                task.ref() + (task.isTouched() ? " *" : ""),
                task.status(),
                task.field("priority"),
                time(task.field("reactivity_deadline_at")),
                task.title()));
    out().print(table);
    out().println(tasks.size() == 1 ? "One task." : tasks.size() + " tasks.");
    out().flush();
  }

  void show(CarriedTask task, List<String> actions) {
    out().println(task.ref() + " " + task.title());
    out()
        .println(
            "%s, %s, %s, %s"
                .formatted(
                    task.status(),
                    task.field("priority"),
                    task.field("owner_role"),
                    time(task.field("reactivity_deadline_at"))));
    if (!task.field("description").isBlank()) {
      out().println();
      out().println(task.field("description"));
    }
    task.comments().forEach(words -> out().println("- " + words));
    out().println();
    out()
        .println(
            actions.isEmpty()
                ? "Nothing is offered here; the server says more after the next sync."
                : "Possible: " + String.join(", ", actions));
    out().flush();
  }

  private static String time(String instant) {
    return instant.length() < MINUTES ? instant : instant.substring(0, MINUTES).replace('T', ' ');
  }

  private PrintWriter out() {
    return line.getOut();
  }
}
