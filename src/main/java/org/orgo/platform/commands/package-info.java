/**
 * Commands of the jar, such as {@code setup}, which run instead of the server. A command is a class
 * that implements {@link org.orgo.platform.commands.CliCommand}; nothing else names it.
 */
package org.orgo.platform.commands;
