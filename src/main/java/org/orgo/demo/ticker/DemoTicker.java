package org.orgo.demo.ticker;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.orgo.demo.persistence.LiveTask;
import org.orgo.demo.persistence.LiveTaskMapper;
import org.orgo.organizations.Organizations;
import org.orgo.platform.scheduling.Rounds;
import org.orgo.platform.tenancy.CurrentTenant;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every two minutes somebody writes to the hospital, where the least is to do; a queue that runs
 * dry gets what it lacks with it, and a colleague works off what is too much. So there is always
 * something to do, and never too much to look at.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "orgo.demo.ticker", havingValue = "true", matchIfMissing = true)
class DemoTicker extends Rounds {

  static final int FEWEST = 3;
  static final int MOST = 8;

  /** Which queue the mails to a domain's mailbox reach. */
  static final Map<String, String> QUEUES =
      Map.of(
          "maintenance", "Ops.Maintenance",
          "safety", "Operations.Safety",
          "hr", "HR.CaseOfficer",
          "it", "IT.Support",
          "education", "Education.Support");

  private static final String HOSPITAL = "northside-hospital";
  private static final Duration INTERVAL = Duration.ofMinutes(2);

  private final Organizations organizations;
  private final LiveTaskMapper tasks;
  private final DemoColleague colleague;
  private final TransactionTemplate transaction;
  private final ServerSetup smtp;
  private final Map<String, List<VisitorMail>> mails;
  private int turn;

  DemoTicker(
      Organizations organizations,
      LiveTaskMapper tasks,
      DemoColleague colleague,
      TransactionTemplate transaction,
      @Value("${orgo.demo.smtp-port:3025}") int smtpPort,
      TaskScheduler scheduler) {
    super(scheduler, INTERVAL, "Nobody wrote to the demo's hospital");
    this.organizations = organizations;
    this.tasks = tasks;
    this.colleague = colleague;
    this.transaction = transaction;
    this.smtp = new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    this.mails = VisitorMail.all().stream().collect(Collectors.groupingBy(VisitorMail::to));
    this.turn = (int) (now().getEpochSecond() / INTERVAL.toSeconds() % 1000);
  }

  /** The past comes first. */
  @Override
  protected Duration firstAfter() {
    return Duration.ofSeconds(20);
  }

  @Override
  protected void round() {
    alone(organizations.get(HOSPITAL).organizationId(), this::tick);
  }

  private boolean tick() {
    OrganizationId hospital = CurrentTenant.require();
    Map<String, List<LiveTask>> queues =
        transaction.execute(status -> tasks.live(hospital)).stream()
            .collect(Collectors.groupingBy(LiveTask::ownerRole));
    Map<String, Integer> live =
        QUEUES.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    queue -> queues.getOrDefault(queue.getValue(), List.of()).size()));
    write(live.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey());
    live.forEach(
        (domain, size) -> {
          for (int missing = FEWEST - size; missing > 0; missing--) {
            write(domain);
          }
        });
    queues.values().forEach(queue -> colleague.work(queue, MOST - 2));
    return true;
  }

  private void write(String domain) {
    List<VisitorMail> choice = mails.get(domain);
    VisitorMail mail = choice.get(turn++ % choice.size());
    GreenMailUtil.sendTextEmail(
        "%s@%s.example".formatted(domain, HOSPITAL),
        mail.from() + "@example.org",
        mail.subject(),
        mail.body(),
        smtp);
  }
}
