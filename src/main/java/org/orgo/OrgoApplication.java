package org.orgo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Orgo: takes in signals, turns them into routed, escalating, tracked work. */
@SpringBootApplication
public class OrgoApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(OrgoApplication.class, arguments);
  }
}
