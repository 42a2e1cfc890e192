package org.orgo.platform.commands;

import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs the command that the first argument names. */
public final class Commands {

  private static final Set<String> ABOUT_ALL = Set.of("-h", "--help", "-V", "--version");

  private Commands() {}

  /** Whether the arguments ask for a command, not for the server. */
  public static boolean isAskedFor(String... arguments) {
    return arguments.length > 0
        && (!arguments[0].startsWith("-") || ABOUT_ALL.contains(arguments[0]));
  }

  /**
   * @param application the class that puts the application together
   * @return the exit code: 0 done, 1 refused, 2 not understood
   */
  public static int run(Class<?> application, String... arguments) {
    try (HeadlessApplication headless = new HeadlessApplication(application)) {
      CommandLine all = new CommandLine(new AllCommands());
      found(application).stream()
          .map(type -> made(type, headless).commandLine())
          .forEach(command -> all.addSubcommand(command.getCommandName(), command));
      return all.setExecutionExceptionHandler(new CommandFailures()).execute(arguments);
    }
  }

  private static List<Class<?>> found(Class<?> application) {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(CliCommand.class));
    return scanner.findCandidateComponents(application.getPackageName()).stream()
        .map(BeanDefinition::getBeanClassName)
        .sorted()
        .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
        .toList();
  }

  private static CliCommand made(Class<?> type, HeadlessApplication headless) {
    Constructor<?> constructor = BeanUtils.getResolvableConstructor(type);
    Object[] given = constructor.getParameterCount() == 0 ? new Object[0] : new Object[] {headless};
    return (CliCommand) BeanUtils.instantiateClass(constructor, given);
  }

  @Command(
      name = "java -jar orgo.jar",
      mixinStandardHelpOptions = true,
      versionProvider = BuiltVersion.class,
      description = {
        "Without a command, the server is started. Its settings are environment variables, such as ORGO_DATABASE_URL; the commands use the same.",
        ""
      },
      synopsisSubcommandLabel = "[COMMAND]")
  private static final class AllCommands {}
}
