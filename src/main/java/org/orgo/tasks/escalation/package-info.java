/** Escalates unanswered tasks: decides who is next, and when. */
package org.orgo.tasks.escalation;
