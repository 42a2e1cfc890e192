package org.orgo.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.orgo.mail.inbound.flow.MailboxPoller;
import org.orgo.testing.description.AnswersAreDescribed;
import org.orgo.testing.description.DescribedAnswers;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a real, embedded PostgreSQL and a real port. All tests share one context
 * and one database server; each founds organizations of its own ({@code TestOrganizations}) and so
 * never meets another's rows. The engine's job executor stands still: a test fires its jobs by
 * hand. Every answer under {@code /api/v3} is compared with the API's description.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@AutoConfigureObservability
@Import({
  TestTime.class,
  TestEngine.class,
  TestOrganizations.class,
  TestSessions.class,
  TestWork.class,
  TestOperators.class,
  TestPatterns.class,
  MailboxPoller.class,
  DescribedAnswers.class
})
@ExtendWith(AnswersAreDescribed.class)
public @interface OrgoTest {}
