package org.orgo.demo;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.orgo.people.roles.StandardRoles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints on the console where everything is and how to send the first mail. */
@Component
@Profile("demo")
class DemoGreeting {

  private final DemoProperties properties;
  private final Environment environment;
  private final Path dataDirectory;

  DemoGreeting(
      DemoProperties properties,
      Environment environment,
      @Value("${orgo.data-dir:data}") Path dataDirectory) {
    this.properties = properties;
    this.environment = environment;
    this.dataDirectory = dataDirectory;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(ApplicationReadyEvent ready) {
    String port = environment.getProperty("local.server.port", "8080");
    String text =
        """

        Orgo is ready (in %.1f s):  http://localhost:%s

          Organizations  %s
          Users          %s  at <organization>.example
                         for example worker@northside-hospital.example
          Password       demo

          Sign in by one click on the login page. Somebody writes to the hospital every two minutes
          (orgo.demo.ticker=false ends that); the last weeks of all four are being written now.

          Send a mail and watch it become work in the queue of safety@northside-hospital.example:

            printf 'From: visitor@example.org\\nTo: safety@northside-hospital.example\\nSubject: Wet floor in the lobby\\n\\nSomebody is going to slip.\\n' | curl -s smtp://127.0.0.1:%d --mail-from visitor@example.org --mail-rcpt safety@northside-hospital.example -T -

          Without a name http://localhost:%s/report/northside-hospital

          Engine         http://localhost:%s/camunda/app/cockpit/default/
                         as %s (changes, over all organizations)
                         or ops@northside-hospital.example (reads its own)
          End            Ctrl-C; everything is kept in %s
        """
            .formatted(
                ready.getTimeTaken().toMillis() / 1000.0,
                port,
                DemoOrganization.ALL.stream()
                    .map(DemoOrganization::slug)
                    .collect(Collectors.joining(", ")),
                StandardRoles.OF_FIRST_USERS.keySet().stream()
                    .sorted()
                    .map(name -> name + "@")
                    .collect(Collectors.joining(", ")),
                properties.smtpPort(),
                port,
                port,
                DemoOperator.EMAIL,
                dataDirectory.toAbsolutePath().normalize());
    System.out.println(text); // the console is what the first command shows; a log line would drown
  }
}
