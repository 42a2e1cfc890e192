package org.orgo;

import org.orgo.platform.commands.Commands;
import org.orgo.platform.start.FailureReports;
import org.orgo.platform.start.ShutdownLimit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Orgo: takes in signals, turns them into routed, escalating, tracked work. */
@SpringBootApplication
@EnableScheduling
public class OrgoApplication {

  public static void main(String[] arguments) {
    FailureReports.inOneLine();
    if (Commands.isAskedFor(arguments)) {
      System.exit(Commands.run(OrgoApplication.class, arguments));
    }
    ShutdownLimit.install();
    try {
      SpringApplication.run(OrgoApplication.class, arguments);
    } catch (RuntimeException reported) {
      System.exit(1); // Spring has said why; a thread left over must not keep a refused start alive
    }
  }
}
