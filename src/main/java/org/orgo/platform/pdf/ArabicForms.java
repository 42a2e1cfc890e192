package org.orgo.platform.pdf;

import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The forms that Arabic letters take beside their neighbours, which the writer of PDF does not ask
 * the font for. Unicode has a character for each: its name says which form, its normal form says of
 * which letter.
 */
final class ArabicForms {

  private static final char TATWEEL = '\u0640';
  private static final char LAM = '\u0644';
  private static final String LIGATURES = "ARABIC LIGATURE LAM WITH ALEF";

  private enum LetterForm {
    ISOLATED,
    FINAL,
    INITIAL,
    MEDIAL
  }

  /** By what they are the forms of: a letter, or lam and alef, which become one sign. */
  private static final Map<String, Map<LetterForm, Character>> FORMS = forms();

  private ArabicForms() {}

  /** The same text with each letter in the form it has there. */
  static String joined(String text) {
    if (text.chars().noneMatch(ArabicForms::isArabic)) {
      return text;
    }
    StringBuilder drawn = new StringBuilder(text.length());
    boolean joins = false;
    for (int place = 0; place < text.length(); place++) {
      char letter = text.charAt(place);
      String sign = sign(text, place);
      Map<LetterForm, Character> forms = FORMS.getOrDefault(sign, Map.of());
      if (isMark(letter)) {
        drawn.append(letter); // stands on a letter, and parts no neighbours
        continue;
      }
      boolean before = joins && forms.containsKey(LetterForm.FINAL);
      boolean after =
          forms.containsKey(LetterForm.INITIAL) && takesBefore(text, place + sign.length());
      drawn.append(forms.getOrDefault(form(before, after), letter));
      joins = forms.containsKey(LetterForm.INITIAL) || letter == TATWEEL;
      place += sign.length() - 1;
    }
    return drawn.toString();
  }

  private static String sign(String text, int place) {
    String pair = text.substring(place, Math.min(text.length(), place + 2));
    return text.charAt(place) == LAM && FORMS.containsKey(pair)
        ? pair
        : text.substring(place, place + 1);
  }

  /** Whether what comes next joins the letter before it. */
  private static boolean takesBefore(String text, int place) {
    int next = place;
    while (next < text.length() && isMark(text.charAt(next))) {
      next++;
    }
    return next < text.length()
        && (text.charAt(next) == TATWEEL
            || FORMS.getOrDefault(sign(text, next), Map.of()).containsKey(LetterForm.FINAL));
  }

  private static LetterForm form(boolean before, boolean after) {
    if (before) {
      return after ? LetterForm.MEDIAL : LetterForm.FINAL;
    }
    return after ? LetterForm.INITIAL : LetterForm.ISOLATED;
  }

  private static boolean isArabic(int letter) {
    return letter >= 0x0600 && letter <= 0x06FF;
  }

  private static boolean isMark(char letter) {
    return Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  private static Map<String, Map<LetterForm, Character>> forms() {
    Map<String, Map<LetterForm, Character>> forms = new HashMap<>();
    IntStream.concat(IntStream.rangeClosed(0xFB50, 0xFBFF), IntStream.rangeClosed(0xFE80, 0xFEFC))
        .filter(Character::isDefined)
        .forEach(
            sign -> {
              String name = Character.getName(sign);
              String of = Normalizer.normalize(Character.toString(sign), Normalizer.Form.NFKC);
              for (LetterForm form : LetterForm.values()) {
                if (name.endsWith(form + " FORM")
                    && (of.length() == 1 || name.startsWith(LIGATURES))) {
                  forms
                      .computeIfAbsent(of, letter -> new EnumMap<>(LetterForm.class))
                      .put(form, (char) sign);
                }
              }
            });
    return forms;
  }
}
