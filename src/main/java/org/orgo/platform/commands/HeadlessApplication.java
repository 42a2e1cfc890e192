package org.orgo.platform.commands;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application for a command: the database is connected and brought up to date, and only the
 * parts that a command asks for come to life. No page is served, no mail fetched, no job run.
 */
public final class HeadlessApplication implements AutoCloseable {

  private static final String[] SETTINGS = {
    "--logging.level.root=warn",
    "--logging.level.org.orgo=warn",
    "--logging.level.org.springframework.context.annotation.AnnotationConfigApplicationContext=error",
    "--spring.modulith.events.republish-outstanding-events-on-restart=false"
  };

  private final Class<?> application;
  private ConfigurableApplicationContext context;

  HeadlessApplication(Class<?> application) {
    this.application = application;
  }

  /** A part of the application, such as a facade; the first one asked for connects the database. */
  public <T> T part(Class<T> type) {
    if (context == null) {
      context = start();
    }
    return context.getBean(type);
  }

  private ConfigurableApplicationContext start() {
    SpringApplication spring = new SpringApplication(application);
    spring.setWebApplicationType(WebApplicationType.NONE);
    spring.setBannerMode(Banner.Mode.OFF);
    spring.setLogStartupInfo(false);
    spring.setRegisterShutdownHook(false);
    spring.addInitializers(new LazyParts());
    try {
      return spring.run(SETTINGS);
    } catch (RuntimeException refused) {
      throw new HeadlessStartFailed(refused);
    }
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
  }
}
