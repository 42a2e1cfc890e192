package org.orgo.mail.mime.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The lines with which mailers of several languages begin what they repeat. */
final class QuoteMarks {

  private static final int INTRODUCTION_LINES = 3;
  private static final int INTRODUCTION_CHARACTERS = 400;
  private static final int HEAD_LINES = 8;

  private static final Pattern ORIGINAL =
      marked(
          "Original Message|Original-?Nachricht|Ursprüngliche Nachricht|Message d['’]origine"
              + "|Message original|Mensaje original|Messaggio originale|Mensagem original"
              + "|Oorspronkelijk bericht|Origineel bericht");

  private static final Pattern FORWARDED =
      Pattern.compile(
          marked(
                      "Forwarded message|Weitergeleitete Nachricht|Message transféré"
                          + "|Mensaje reenviado|Messaggio inoltrato|Doorgestuurd bericht"
                          + "|Mensagem encaminhada")
                  .pattern()
              + "|Begin forwarded message:|Anfang der weitergeleiteten (E-Mail|Nachricht):"
              + "|Début du message (réexpédié|transféré) ?:|Inizio messaggio inoltrato:"
              + "|Inicio del mensaje reenviado:|Begin doorgestuurd bericht:",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern UNDERSCORES = Pattern.compile("_{5,}");

  /** Each begins a line and ends with its verb; between them stand date and name. */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "On\\b.{4,300}\\bwrote ?:|.{2,200}\\bwrote on\\b.{4,100}:"
              + "|Am\\b.{4,300}\\b(schrieb\\b.{0,200}|geschrieben ?):|.{2,200}\\bschrieb am\\b.{4,100}:"
              + "|Le\\b.{4,300}\\ba écrit ?:|El\\b.{4,300}\\bescribió ?:"
              + "|Il\\b.{4,300}\\bha scritto ?:|Op\\b.{4,300}\\b(schreef\\b.{0,200}|geschreven ?):"
              + "|Em\\b.{4,300}\\bescreveu ?:",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern VERB =
      Pattern.compile(
          "wrote|schrieb|geschrieben|écrit|escribió|scritto|schreef|geschreven|escreveu");

  private static final Set<String> FROM = Set.of("from", "von", "de", "da", "van");
  private static final Set<String> SENT =
      Set.of(
          "sent",
          "date",
          "gesendet",
          "datum",
          "envoyé",
          "envoyé le",
          "enviado",
          "enviado el",
          "fecha",
          "inviato",
          "data",
          "verzonden",
          "enviada",
          "enviada em");
  private static final Set<String> TO =
      Set.of(
          "to",
          "an",
          "à",
          "a",
          "para",
          "aan",
          "cc",
          "kopie",
          "subject",
          "betreff",
          "objet",
          "asunto",
          "oggetto",
          "onderwerp",
          "assunto");

  private QuoteMarks() {}

  private static Pattern marked(String words) {
    return Pattern.compile(
        "-{2,}\\s*(" + words + ")\\s*-{2,}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /** Where the mail begins that these lines introduce; -1 when they introduce none. */
  static int endOfSeparator(List<String> lines, int at) {
    String line = lines.get(at).strip();
    if (UNDERSCORES.matcher(line).matches()) {
      return endOfHead(lines, firstWritten(lines, at + 1));
    }
    if (line.startsWith("--") && ORIGINAL.matcher(line).matches()) {
      int head = firstWritten(lines, at + 1);
      return Math.max(head, endOfHead(lines, head));
    }
    return isForward(line) ? at + 1 : endOfHead(lines, at);
  }

  static boolean isForward(String line) {
    return line.length() < 100 && FORWARDED.matcher(line.strip()).matches();
  }

  /** The line after an introduction such as "Ann wrote:", which may be wrapped; -1 for none. */
  static int endOfIntroduction(List<String> lines, int at) {
    if (lines.get(at).isBlank()) {
      return -1;
    }
    StringBuilder joined = new StringBuilder();
    for (int i = at; i < Math.min(lines.size(), at + INTRODUCTION_LINES); i++) {
      String line = lines.get(i).replace('\u00a0', ' ').strip();
      joined.append(joined.length() == 0 ? "" : " ").append(line);
      if (line.isEmpty() || joined.length() > INTRODUCTION_CHARACTERS) {
        return -1;
      }
      if (line.endsWith(":")) {
        String words = joined.toString();
        boolean introduces = VERB.matcher(words).find() && INTRODUCTION.matcher(words).matches();
        return introduces ? i + 1 : -1;
      }
    }
    return -1;
  }

  /** Whether a mailer wrote it: people seldom write a time and an address before a colon. */
  static boolean isMechanical(List<String> lines, int from, int to) {
    String words = String.join("", lines.subList(from, to));
    return words.chars().anyMatch(Character::isDigit);
  }

  /** The line after a block such as "From: ... Sent: ... To: ..."; -1 for none. */
  private static int endOfHead(List<String> lines, int at) {
    if (at >= lines.size() || !FROM.contains(label(lines.get(at)))) {
      return -1;
    }
    boolean sent = false;
    boolean to = false;
    int i = at + 1;
    for (; i < Math.min(lines.size(), at + HEAD_LINES) && !lines.get(i).isBlank(); i++) {
      sent |= SENT.contains(label(lines.get(i)));
      to |= TO.contains(label(lines.get(i)));
    }
    return sent && to ? i : -1;
  }

  static int firstWritten(List<String> lines, int at) {
    int i = at;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i;
  }

  private static String label(String line) {
    int colon = line.indexOf(':');
    return colon < 0 || colon > 20
        ? ""
        : line.substring(0, colon)
            .replaceAll("[*\\s\\u00a0]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
  }
}
