/** The oldest waiting item of all organizations; these statements read dates and nothing else. */
package org.orgo.operations.health.persistence.system;
