package orgo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.orgo.routing.SignalFacts;

/** The signal every measure sends, which becomes one task of the maintenance queue; and others. */
final class Samples {

  static final String SUBJECT = "The tap in room 12 drips";

  private static final List<String> SUBJECTS =
      List.of(
          "The tap drips",
          "Wet floor",
          "Panne de réseau",
          "I forgot my password",
          "Une visiteuse est blessée",
          "Erreur sur mon bulletin de paie",
          "The printer eats paper",
          "Lorem ipsum",
          "L’ascenseur fait du bruit",
          "Where can I leave my bicycle");
  private static final List<String> RECIPIENTS = List.of("maintenance", "safety", "hr", "info");
  private static final String BODY =
      " It was like this yesterday as well, and nobody on the ward knows whom to ask. ".repeat(8);

  private static final int SENDERS = 200;

  /** The third column of the classification: the recipient, before the @. */
  private static final int RECIPIENT = 3;

  private static final AtomicLong NUMBER = new AtomicLong(System.nanoTime());

  private Samples() {}

  static String body() {
    return "It has dripped since this morning, please send somebody to repair it. No. "
        + NUMBER.incrementAndGet();
  }

  /** A signal unlike the others: about one of several things, and a body of a usual length. */
  static SignalFacts facts(int number) {
    String subject = SUBJECTS.get(number % SUBJECTS.size()) + " in room " + number;
    return SignalFacts.of("EMAIL", subject, body() + BODY + number)
        .sentTo(RECIPIENTS.get(number % RECIPIENTS.size()) + "@northside-hospital.example")
        .from(sender());
  }

  /** The shared classification with so many rows of an organization's own above the others. */
  static Map<String, byte[]> classification(int rows) {
    try {
      String xml = Files.readString(Path.of("dmn/signal-classification.dmn"));
      String first = xml.substring(xml.indexOf("<rule "), xml.indexOf("</rule>") + 7);
      StringBuilder own = new StringBuilder();
      for (int row = 0; row < rows; row++) {
        own.append(own(first, row));
      }
      int at = xml.indexOf("<rule ");
      return Map.of(
          "signal-classification.dmn",
          (xml.substring(0, at) + own + xml.substring(at)).getBytes(StandardCharsets.UTF_8));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** A row about what one address is told of one theme. */
  private static String own(String row, int number) {
    String[] cells = row.replaceAll("id=\"([^\"]*)\"", "id=\"$1_" + number + "\"").split("(?=<inputEntry )");
    for (int at = 1; at < cells.length; at++) {
      String cell =
          at == cells.length - 1
              ? "list contains(?, \"theme" + number + "\")"
              : at == RECIPIENT ? "\"ward" + number + "\", \"lab\"" : "";
      cells[at] = cells[at].replaceFirst("<text>[^<]*</text>", "<text>" + cell + "</text>");
    }
    return String.join("", cells);
  }

  static String sender() {
    return "visitor%d@example.org".formatted(ThreadLocalRandom.current().nextInt(SENDERS));
  }
}
