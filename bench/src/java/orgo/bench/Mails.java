package orgo.bench;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** (c) A full mailbox is read: mails stored, and mails that became work, per second. */
final class Mails implements Bench.Measure {

  private static final String ADDRESS = "maintenance@bench.example";
  private static final String OF_BENCH =
      " where mailbox_id = (select mailbox_id from orgo.mailboxes where address = '%s')"
          .formatted(ADDRESS);

  @Override
  public void run(Lab lab, Report report, Effort effort) {
    int mails = effort.items();
    ServerSetup setup = new ServerSetup(Lab.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
    GreenMail mailServer = new GreenMail(setup);
    mailServer.start();
    try (Server orgo = lab.orgo()) {
      fill(mailServer.setUser(ADDRESS, ADDRESS, "bench"), mails);
      orgo.rate("open open-rights 200");
      orgo.rate("mailbox open-rights %s %d".formatted(ADDRESS, setup.getPort()));
      long begin = Waiting.until(() -> stored(lab, "") > 0);
      long firstStored = stored(lab, "");
      long allStored = Waiting.until(() -> stored(lab, "") >= mails);
      long allRouted = Waiting.until(() -> stored(lab, " and status = 'ROUTED'") >= mails);
      report.add(
          Row.alone(
              "c",
              "mails stored, of a mailbox of " + mails,
              "/s",
              (mails - firstStored) * 1e9 / (allStored - begin)));
      report.add(
          Row.alone("c", "mails stored and routed", "/s", mails * 1e9 / (allRouted - begin)));
    } finally {
      mailServer.stop();
    }
  }

  private static long stored(Lab lab, String condition) {
    return lab.number(
        Lab.ORGO, "select count(*) from orgo.email_messages" + OF_BENCH + condition);
  }

  private static void fill(GreenMailUser mailbox, int mails) {
    Session session = Session.getInstance(new Properties());
    try {
      for (int i = 0; i < mails; i++) {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(Samples.sender());
        mail.setRecipients(MimeMessage.RecipientType.TO, ADDRESS);
        mail.setSubject(Samples.SUBJECT);
        mail.setText(Samples.body());
        mail.saveChanges();
        mailbox.deliver(mail);
      }
    } catch (MessagingException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
