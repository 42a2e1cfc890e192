package orgo.bench;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import java.util.Random;

/**
 * (m) Mails arrive one by one at moments of their own: the time from arrival at the server to the
 * committed row. The server announces them, as most do.
 */
final class Arrivals implements Bench.Measure {

  private static final String ADDRESS = "maintenance@bench.example";
  private static final int MAILS = 60;
  private static final int MAILS_QUICK = 10;
  private static final int MAX_PAUSE_MILLIS = 4_000;
  private static final double MOST_MILLIS = 5_000;

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    ServerSetup setup = new ServerSetup(Lab.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
    GreenMail mailServer = new GreenMail(setup);
    mailServer.start();
    try (Server orgo = lab.orgo()) {
      GreenMailUser mailbox = mailServer.setUser(ADDRESS, ADDRESS, "bench");
      orgo.rate("mailbox open-rights %s %d".formatted(ADDRESS, setup.getPort()));
      arrive(lab, mailbox, 0); // the mailbox is leased and open from now on
      int mails = effort == Effort.QUICK ? MAILS_QUICK : MAILS;
      double[] millis = new double[mails];
      Random moments = new Random(1);
      for (int mail = 0; mail < mails; mail++) {
        Duration pause = Duration.ofMillis(1 + moments.nextInt(MAX_PAUSE_MILLIS));
        Waiting.within(pause, pause, () -> false);
        millis[mail] = arrive(lab, mailbox, mail + 1);
      }
      double mean = java.util.Arrays.stream(millis).average().orElseThrow();
      double worst = java.util.Arrays.stream(millis).max().orElseThrow();
      report.add(Row.alone("m", "mean from arrival to stored, of " + mails + " mails", "ms", mean));
      report.add(
          new Row(
              "m", "the latest of them", "ms", worst, MOST_MILLIS, worst / MOST_MILLIS, 1, false));
    } finally {
      mailServer.stop();
    }
  }

  private static double arrive(Lab lab, GreenMailUser mailbox, int before) {
    long begin = System.nanoTime();
    deliver(mailbox);
    long stored = Waiting.until(() -> stored(lab) > before);
    return (stored - begin) / 1e6;
  }

  private static long stored(Lab lab) {
    return lab.number(
        Lab.ORGO,
        "select count(*) from orgo.email_messages join orgo.mailboxes using (organization_id, mailbox_id) where address = '"
            + ADDRESS
            + "'");
  }

  private static void deliver(GreenMailUser mailbox) {
    try {
      MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
      mail.setFrom(Samples.sender());
      mail.setRecipients(MimeMessage.RecipientType.TO, ADDRESS);
      mail.setSubject(Samples.SUBJECT);
      mail.setText(Samples.body());
      mail.saveChanges();
      mailbox.deliver(mail);
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
