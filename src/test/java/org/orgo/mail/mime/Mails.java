package org.orgo.mail.mime;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small corpus of what mailers really send, and some of what they should not. */
public final class Mails {

  public static final String ALTERNATIVE =
      """
      From: =?utf-8?Q?Ren=C3=A9e_L=C3=A9vesque?= <renee@example.org>
      To: maintenance@northside.example, "Doe, John" <john@northside.example>
      Cc: undisclosed-recipients:;
      Subject: =?ISO-8859-1?Q?Fuite_d=27eau_=E0_l=27?= =?ISO-8859-1?Q?=E9tage?=
      Date: Mon, 2 Mar 2026 10:00:00 -0500
      Message-ID: <abc@example.org>
      In-Reply-To: <first@example.org>
      References: <zero@example.org>
       <first@example.org>
      MIME-Version: 1.0
      Content-Type: multipart/alternative; boundary="b1"

      --b1
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      L'eau coule =C3=A0 flots.
      --b1
      Content-Type: text/html; charset=utf-8

      <p>L'eau <b>coule</b> à flots.</p>
      --b1--
      """;

  public static final String MIXED =
      """
      From: ann@example.org
      Subject: Broken lamp
      Content-Type: multipart/mixed; boundary=outer

      This is a multi-part message in MIME format.
      --outer
      Content-Type: multipart/related; boundary=inner

      --inner
      Content-Type: text/html; charset=windows-1252

      <div>See <a href="https://example.org/x">here</a></div><div>and the picture <img src="cid:pic1"></div>
      --inner
      Content-Type: image/png; name="lamp.png"
      Content-ID: <pic1>
      Content-Transfer-Encoding: base64

      iVBORw0KGgo=
      --inner--
      --outer
      Content-Type: application/pdf
      Content-Disposition: attachment; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf

      %PDF
      --outer
      Content-Type: message/rfc822

      From: nested@example.org
      Subject: inside
      Content-Type: multipart/mixed; boundary=outer2

      --outer2

      nested
      --outer2--
      --outer--
      """;

  public static final String PLAIN =
      """
      From: Ann <ann@example.org>
      To: maintenance@northside.example
      Subject: Wet floor
      Message-ID: <wet@example.org>

      The lobby floor is wet.
      """;

  public static final List<String> CORPUS = List.of(ALTERNATIVE, MIXED, PLAIN);

  private static final MailParser PARSER = new MailParser(MailLimits.DEFAULT);

  private Mails() {}

  public static byte[] bytes(String mail) {
    return bytes(mail, StandardCharsets.UTF_8);
  }

  public static byte[] bytes(String mail, Charset charset) {
    return mail.replace("\n", "\r\n").getBytes(charset);
  }

  public static ParsedMail parsed(String mail) {
    return PARSER.parse(bytes(mail), null);
  }

  public static ParsedMail parsed(byte[] mail) {
    return PARSER.parse(mail, null);
  }

  public static ParsedMail receivedBy(String authservId, String mail) {
    return PARSER.parse(bytes(mail), authservId);
  }
}
