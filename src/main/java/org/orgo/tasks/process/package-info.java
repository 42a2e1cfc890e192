/** The task lifecycle on the engine: translates in, calls the desk, translates out. */
package org.orgo.tasks.process;
