package org.orgo.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels that are wrong, missing or of another age. */
class OddCharsetsTests {

  private static final String CHINESE = "您好，大厅的地板是湿的，请尽快派人来处理。谢谢！";
  private static final String TRADITIONAL = "您好，大廳的地板是濕的，請儘快派人來處理。謝謝您的幫忙！";
  private static final String JAPANESE = "こんにちは。ロビーの床が濡れています。早めに対応をお願いします。";
  private static final String KOREAN = "안녕하세요. 로비 바닥이 젖어 있습니다. 빨리 처리해 주세요.";
  private static final String RUSSIAN =
      "Здравствуйте! Пол в вестибюле мокрый, пришлите кого-нибудь.";
  private static final String HEBREW = "שלום, הרצפה בלובי רטובה. נא לשלוח מישהו בהקדם.";

  @ParameterizedTest
  @CsvSource({
    "GB18030,, zh",
    "GB18030, us-ascii, zh",
    "GB18030, gb2312, zh",
    "GB18030, iso-8859-1, zh",
    "GB18030, x-unknown, zh",
    "GB18030, utf-8, zh",
    "Big5,, zh-tw",
    "Big5, big5, zh-tw",
    "Shift_JIS,, ja",
    "EUC-JP,, ja",
    "ISO-2022-JP,, ja",
    "ISO-2022-JP, us-ascii, ja",
    "ISO-2022-JP, iso-2022-jp, ja",
    "x-windows-949,, ko",
    "x-windows-949, ks_c_5601-1987, ko",
    "KOI8-R,, ru",
    "KOI8-R, koi8-r, ru",
    "KOI8-R, us-ascii, ru",
    "windows-1251,, ru",
    "UTF-8, koi8-r, ru",
    "UTF-8, iso-8859-1, ru",
    "UTF-8, windows-1252, zh",
    "UTF-8, gb2312, zh",
    "UTF-8, '\"utf-8\"', ru",
    "ISO-8859-8, iso-8859-8-i, he",
    "ISO-8859-8, iso-8859-8-e, he",
    "windows-1255, windows-1255, he",
    "UTF-16, utf-16, ja"
  })
  void a_text_is_read_whatever_it_says_it_is(Charset charset, String label, String language) {
    String text = text(language);
    String type = label == null ? "" : "Content-Type: text/plain; charset=" + label + "\n";

    assertThat(mail(type, text.getBytes(charset)).text().strip()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252,",
    "windows-1252, utf-8",
    "ISO-8859-1, us-ascii",
    "UTF-8, iso-8859-1",
    "windows-1252, big5",
    "windows-1252, x-klingon"
  })
  void western_text_is_not_taken_for_another_script(Charset charset, String label) {
    String text = "Déjà vu: l'eau coule à flots. Größe über 3 m, señor, façade; naïve Ünal.";
    String type = label == null ? "" : "Content-Type: text/plain; charset=" + label + "\n";

    assertThat(mail(type, text.getBytes(charset)).text().strip()).isEqualTo(text);
  }

  @Test
  void utf_7_is_read() {
    String mail = "Content-Type: text/plain; charset=utf-7\n\nL'eau d+AOk-borde +- 1 m +2D3eAA-\n";

    assertThat(Mails.parsed(mail).text().strip()).isEqualTo("L'eau déborde + 1 m 😀");
    assertThat(Mails.parsed(mail.replace("utf-7", "unicode-1-1-utf-7")).text()).contains("déborde");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?= | Grüße",
        "=?iso-8859-1?Q?Gr=FC=DFe?= | Grüße",
        "=?utf-7?Q?d+AOk-j+AOA-?= | déjà",
        "=?iso-8859-8-i?B?+ezl7Q==?= | שלום",
        "=?gb2312?B?xPq6ww==?= | 您好",
        "=?utf-8?B?ww==?= =?utf-8?B?qWg=?= | éh",
        "=?utf-8?Q?=C3?= =?utf-8?Q?=A9t=C3=A9?= | été",
        "=?x-klingon?Q?=C3=A9?= | é",
        "=?utf-8?Q?a?==?utf-8?Q?b?= | ab",
        "=?utf-8?Q?a b?= c | a b c",
        "1 =?utf-8?q?=E2=82=AC?= 2 =?utf-8?q?x_y?= | 1 € 2 x y",
        "=?utf-8?X?a?= | =?utf-8?X?a?=",
      })
  void encoded_words_are_read(String written, String meant) {
    assertThat(Mails.parsed("Subject: " + written + "\n\nx").envelope().subject()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "filename*=UTF-8'en'%e2%82%ac%20rates.pdf | € rates.pdf",
        "filename*=UTF-8''%e2%82%ac.pdf | €.pdf",
        "filename*0*=UTF-8'de'Gr%C3%BC; filename*1*=%C3%9Fe; filename*2=.pdf | Grüße.pdf",
        "filename*0=\"long \"; filename*1=\"name.pdf\" | long name.pdf",
        "filename*=iso-8859-1'fr'%e9t%e9.pdf | été.pdf",
        "filename*=x-klingon''%C3%A9.pdf | é.pdf",
        "filename*=gb2312''%C4%FA%BA%C3.pdf | 您好.pdf",
        "filename*=iso-8859-8-i''%F9%EC%E5%ED.pdf | שלום.pdf",
        "filename=été.pdf | été.pdf",
        "filename=\"=?utf-8*fr?Q?=C3=A9t=C3=A9=2Epdf?=\" | été.pdf",
      })
  void names_of_files_are_read(String parameter, String name) {
    String mail =
        "Content-Type: application/pdf\nContent-Disposition: attachment; " + parameter + "\n\nx";

    assertThat(Mails.parsed(mail).attachments().get(0).name()).isEqualTo(name);
  }

  @Test
  void unlabelled_headers_are_guessed() {
    byte[] head = ("Subject: " + CHINESE + "\n\nx").getBytes(Charset.forName("GB18030"));

    assertThat(Mails.parsed(head).envelope().subject()).isEqualTo(CHINESE);
  }

  @Test
  void a_sender_without_an_address_keeps_his_words() {
    assertThat(Mails.parsed("From: Hans Muster\n\nx").envelope().fromName())
        .isEqualTo("Hans Muster");
    assertThat(Mails.parsed("From: =?utf-8?Q?Ren=C3=A9e?=\n\nx").envelope().fromName())
        .isEqualTo("Renée");
    assertThat(Mails.parsed("From: \"Scanner, 2nd floor\" <scanner>\n\nx").envelope().fromName())
        .isEqualTo("Scanner, 2nd floor");
    assertThat(Mails.parsed("From: scanner\n\nx").envelope().fromAddress()).isNull();
    assertThat(Mails.parsed("Subject: x\n\nx").envelope().fromName()).isNull();
    assertThat(Mails.parsed("From: <>\n\nx").envelope().fromName()).isNull();
  }

  private static ParsedMail mail(String head, byte[] body) {
    byte[] start = ("From: ann@example.org\n" + head + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] mail = new byte[start.length + body.length];
    System.arraycopy(start, 0, mail, 0, start.length);
    System.arraycopy(body, 0, mail, start.length, body.length);
    return Mails.parsed(mail);
  }

  private static String text(String language) {
    return switch (language) {
      case "zh" -> CHINESE;
      case "zh-tw" -> TRADITIONAL;
      case "ja" -> JAPANESE;
      case "ko" -> KOREAN;
      case "ru" -> RUSSIAN;
      default -> HEBREW;
    };
  }
}
