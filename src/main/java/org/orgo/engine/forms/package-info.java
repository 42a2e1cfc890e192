/** Forms that a transition or a report asks for, and the check of their answers. */
package org.orgo.engine.forms;
