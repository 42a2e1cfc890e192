package org.orgo.platform.commands;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar was built as. */
final class BuiltVersion implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version = getClass().getPackage().getImplementationVersion();
    return new String[] {"Orgo " + (version == null ? "(not packaged)" : version)};
  }
}
