package orgo.stock;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.spring.boot.starter.annotation.EnableProcessApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The stock application. Its commands come by standard input, see {@link StockCommands}. */
@SpringBootApplication
@EnableProcessApplication
public class StockApplication {

  public static void main(String[] arguments) {
    StockCommands.obey(SpringApplication.run(StockApplication.class, arguments));
  }

  /** As much as an escalation does at least: the next deadline. */
  @Bean
  JavaDelegate escalate() {
    return execution ->
        execution
            .getProcessInstance()
            .setVariable("escalateAt", Date.from(Instant.now().plus(Duration.ofDays(1))));
  }
}
