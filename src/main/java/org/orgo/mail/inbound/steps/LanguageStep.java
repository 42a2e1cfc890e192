package org.orgo.mail.inbound.steps;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * In which language is it written? Common words tell the languages of our templates and their
 * neighbours; for others the script is told. A detector from a library weighs a hundred times this.
 */
final class LanguageStep implements MailStep {

  private static final int MAX_CHARACTERS = 4_000;
  private static final int MIN_WORDS = 2;
  private static final Pattern WORD_END = Pattern.compile("[^\\p{L}']+");

  private static final Map<String, Set<String>> COMMON =
      Map.of(
          "en",
              words("the and is are of to in it you that for not we with this have please on was"),
          "fr", words("le la les des est une et vous pour dans que pas je nous sur avec qui ne au"),
          "de",
              words("der die das und ist nicht ich sie wir ein eine zu mit den auf für bitte von"),
          "es", words("el los las una es y no en que para por con se del hay está favor lo su"),
          "it", words("il gli che di è non una per con sono del della si ho mi nel grazie questo"),
          "nl", words("de het een en van niet is ik wij dat voor met op zijn te aan er maar u"),
          "pt", words("o os as um uma não que para com por do da em é se na no está obrigado"));

  private enum Tongue {
    TOLD,
    UNKNOWN
  }

  @Override
  public MailAnswer ask(QuestionedMail mail) {
    String text = mail.text().fresh();
    String begin = text.substring(0, Math.min(text.length(), MAX_CHARACTERS));
    Optional<String> told = byWords(begin).or(() -> byScript(begin));
    return told.map(code -> MailAnswer.of(MailQuestion.LANGUAGE, Tongue.TOLD, code))
        .orElseGet(() -> MailAnswer.of(MailQuestion.LANGUAGE, Tongue.UNKNOWN, null));
  }

  private static Optional<String> byWords(String text) {
    List<String> words =
        Arrays.asList(WORD_END.split(text.toLowerCase(Locale.ROOT).replace('’', '\'')));
    Map<String, Long> found =
        COMMON.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    language ->
                        words.stream().filter(word -> language.getValue().contains(word)).count()));
    return found.entrySet().stream()
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(byName()))
        .filter(best -> best.getValue() >= MIN_WORDS)
        .map(Map.Entry::getKey);
  }

  /** So that equal counts tell the same each time. */
  private static Comparator<Map.Entry<String, Long>> byName() {
    return Map.Entry.<String, Long>comparingByKey().reversed();
  }

  private static Optional<String> byScript(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(Character.UnicodeScript::of)
        .filter(script -> script != Character.UnicodeScript.LATIN)
        .findFirst()
        .map(script -> script.name().toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String text) {
    return Set.of(text.split(" "));
  }
}
