package org.orgo.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.orgo.routing.tables.DecisionTrace;
import org.orgo.routing.tables.RoutingTables;

class SignalClassificationTests {

  /** A signal and the row that must recognise it. */
  record Example(String rule, SignalFacts signal) {}

  static Stream<Example> examples() {
    return Stream.of(
        of("newsletter", mail("October newsletter: to stop it, unsubscribe here").asBulkMail()),
        of(
            "newsletter",
            mail("Nos nouvelles. Pour vous désabonner / se désabonner : cliquez").asBulkMail()),
        of("outOfOffice", mail("Automatic reply: I am out of office until Monday").asBulkMail()),
        of("outOfOffice", mail("Réponse automatique : je suis en vacances").asBulkMail()),
        of(
            "selfHarmEducation",
            mail("A pupil told me she wants to kill herself, she spoke of suicide")
                .ofType("education")),
        of("selfHarmEducation", mail("Une élève parle de suicide").sentTo("school@elm.example")),
        of("selfHarm", mail("My colleague says he is hurting himself").sentTo("info@elm.example")),
        of(
            "selfHarm",
            mail("Mon collègue veut mettre fin à mes jours, dit-il").sentTo("hr@elm.example")),
        of("bullyingEducation", mail("Two boys are bullying a third one").ofType("education")),
        of("bullyingEducation", mail("Harcèlement dans la classe 5b").sentTo("ecole@elm.example")),
        of("harassment", mail("I am being harassed by my supervisor")),
        of("harassment", mail("Je subis du harcèlement au travail")),
        of("fire", mail("There is smoke in the basement")),
        of(
            "fire",
            mail("Incendie dans la cuisine, les rideaux sont en feu !")
                .sentTo("maintenance@elm.example")),
        of("gas", mail("I smell gas near the laundry").sentTo("maintenance@elm.example")),
        of("gas", mail("Odeur de gaz au sous-sol")),
        of("violence", mail("A visitor attacked the porter")),
        of("violence", mail("Un patient a sorti un couteau")),
        of("personTrapped", mail("Somebody is stuck in the lift B")),
        of("personTrapped", mail("Une personne est coincée dans l'ascenseur")),
        of(
            "electricHazard",
            mail("Exposed wire next to the sink").sentTo("maintenance@elm.example")),
        of("electricHazard", mail("Des étincelles sortent de la prise")),
        of("hazardousSubstance", mail("A bottle of a chemical broke in room 4")),
        of("hazardousSubstance", mail("On a trouvé de l'amiante dans le plafond")),
        of("slipHazard", mail("Wet lobby floor").sentTo("safety@elm.example")),
        of("slipHazard", mail("Wet lobby floor").sentTo("maintenance@elm.example")),
        of("slipHazard", mail("Water on the lobby floor")),
        of("slipHazard", mail("There is water all over, also on the floor")),
        of("slipHazard", mail("Le sol est mouillé à l'entrée, sol glissant")),
        of("fall", mail("An old man fell down near the gate")),
        of("fall", mail("Ma voisine est tombée dans l'escalier")),
        of("injury", mail("A worker is injured")),
        of("injury", mail("Un ouvrier est blessé à la main")),
        of("blockedExit", mail("The emergency exit is blocked by boxes")),
        of("blockedExit", mail("L'issue de secours est encombrée")),
        of("nearMiss", mail("Near miss at the loading dock")),
        of("nearMiss", mail("J'ai failli tomber dans le couloir")),
        of("phishing", mail("Suspicious email asks for my bank account")),
        of("phishing", mail("Tentative d'hameçonnage reçue ce matin")),
        of("malware", mail("Our web site was hacked")),
        of("malware", mail("Un rançongiciel bloque nos fichiers")),
        of("lostDevice", mail("I lost my laptop on the train")),
        of("lostDevice", mail("On m'a volé mon ordinateur : vol, il est perdu")),
        of("networkOutage", mail("The network is down on floor 2")),
        of("networkOutage", mail("Panne de réseau au deuxième étage")),
        of("network", mail("The wifi is slow in the library")),
        of("network", mail("Le VPN refuse de démarrer")),
        of("access", mail("I forgot my password")),
        of("access", mail("J'ai oublié mon mot de passe")),
        of("hardware", mail("The printer eats paper").sentTo("helpdesk@elm.example")),
        of("hardware", mail("L'imprimante fait du bruit")),
        of("software", mail("The booking software forgets my entries")),
        of("software", mail("Il me manque un logiciel de dessin")),
        of("payroll", mail("My payslip of March shows the wrong hours")),
        of("payroll", mail("Erreur sur mon bulletin de paie")),
        of("leave", mail("I would like to request annual leave in May")),
        of("leave", mail("Demande de congés pour le mois d'août")),
        of("recruitment", mail("Job application as a nurse")),
        of("recruitment", mail("Candidature au poste de caissier")),
        of("grievance", mail("I have a conflict with my team lead")),
        of("grievance", mail("Je dépose une plainte contre un responsable")),
        of("attendance", mail("Our son is absent from school today")),
        of("attendance", mail("Absence scolaire : ma fille reste à la maison")),
        of("learningSupport", mail("She needs help with her homework")),
        of("learningSupport", mail("Soutien scolaire pour mon fils")),
        of("training", mail("I would like to join the training course on first aid")),
        of("training", mail("Inscription à une formation aux premiers secours")),
        of("powerOutage", mail("Power outage in the east wing")),
        of("powerOutage", mail("Coupure de courant dans tout l'immeuble")),
        of("flood", mail("The cellar is flooded")),
        of("flood", mail("Inondation dans la cave")),
        of("waterLeak", mail("The ceiling leaks in room 12")),
        of("waterLeak", mail("Il y a une fuite sous l'évier, ça goutte")),
        of("lift", mail("The lift is making strange noises")),
        of("lift", mail("L'ascenseur fait du bruit")),
        of("heating", mail("The heating stays cold in ward 3")),
        of("heating", mail("Le chauffage ne chauffe plus")),
        of("lighting", mail("A light bulb is gone in the hall")),
        of("lighting", mail("Une ampoule a grillé dans l'escalier")),
        of("plumbing", mail("The toilet on floor 1 is clogged")),
        of("plumbing", mail("Les toilettes sont bouchées")),
        of("doorsAndLocks", mail("The front door does not close")),
        of("doorsAndLocks", mail("La serrure est dure")),
        of("cleaning", mail("The kitchen needs cleaning")),
        of("cleaning", mail("Les poubelles débordent")),
        of("safety", mail("Please have a look at the ramp").ofType("safety")),
        of("safety", mail("Please have a look at the ramp").sentTo("safety@elm.example")),
        of("maintenance", mail("Please have a look at the ramp").ofType("maintenance")),
        of("maintenance", mail("Please have a look at the ramp").sentTo("entretien@elm.example")),
        of("maintenance", mail("Bitte die Rampe ansehen").sentTo("hausmeister@elm.example")),
        of("hr", mail("A question about my contract").ofType("hr")),
        of("hr", mail("A question about my contract").sentTo("rh@elm.example")),
        of("education", mail("A question about next term").ofType("education")),
        of("education", mail("A question about next term").sentTo("teachers@elm.example")),
        of("it", mail("A question about the new phones").ofType("it")),
        of("it", mail("A question about the new phones").sentTo("informatique@elm.example")),
        of("brokenThing", mail("The bench in the yard is broken")),
        of("brokenThing", mail("Le portail est en panne")),
        of("complaint", mail("I want a refund")),
        of("complaint", mail("Je demande un remboursement")),
        of("logistics", mail("The delivery has not arrived")),
        of("logistics", mail("La livraison n'est pas arrivée")),
        of("engagement", mail("How can I volunteer for you?")),
        of("engagement", mail("Je voudrais devenir bénévole")),
        of("unsorted", mail("Hello, are you the people with the blue sign?")),
        of("unsorted", mail("Please have a look at the ramp").ofType("gardening")),
        of("unsorted", mail("Grüße aus Wien").asBulkMail()));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void a_signal_is_recognised_by_the_row_made_for_it(Example example) {
    assertThat(matched(example.signal())).as(example.signal().subject()).isEqualTo(example.rule());
  }

  @Test
  void every_row_has_an_example() {
    Rows.eachHasAnExample(
        RoutingTables.CLASSIFICATION, examples().map(Example::rule).distinct().toList());
  }

  @Test
  void every_row_is_explained_by_a_sentence() {
    Rows.eachIsExplained(RoutingTables.CLASSIFICATION);
    Rows.eachIsExplained(RoutingTables.SEVERITY);
    Rows.eachIsExplained(RoutingTables.LABEL_ROUTING);
    Rows.eachIsExplained(RoutingTables.SEVERITY_POLICY);
    Rows.eachIsExplained(RoutingTables.ESCALATION_PATH);
  }

  @Test
  void a_newsletter_is_dropped_only_when_its_headers_say_so_too() {
    SignalFacts mail = mail("Newsletter: please unsubscribe me");

    assertThat(matched(mail.asBulkMail())).isEqualTo("rule_newsletter");
    assertThat(matched(mail)).isEqualTo("rule_unsorted");
    assertThat(matched(mail.asBulkMail().ofType("it"))).isEqualTo("rule_it");
  }

  @Test
  void a_type_the_sender_named_is_not_overruled_by_a_word() {
    assertThat(matched(mail("The wifi near the wet floor").ofType("it"))).isEqualTo("rule_network");
  }

  @Test
  void similar_words_are_not_confused() {
    assertThat(matched(mail("Information sur votre adhésion"))).isEqualTo("rule_engagement");
    assertThat(matched(mail("L'imprimante est tombée en panne"))).isEqualTo("rule_hardware");
    assertThat(matched(mail("There is no water on the second floor")))
        .isNotEqualTo("rule_slipHazard");
    assertThat(matched(mail("Firewall rules"))).isEqualTo("rule_unsorted");
    assertThat(matched(mail("A wetland excursion, second floor of the car park")))
        .isEqualTo("rule_unsorted");
  }

  @Test
  void what_is_meant_for_a_domain_is_no_complaint_to_everybody() {
    assertThat(matched(mail("The delivery of my book").sentTo("books@elm.example")))
        .isEqualTo("rule_unsorted");
    assertThat(matched(mail("The delivery of my book"))).isEqualTo("rule_logistics");
  }

  private static Example of(String rule, SignalFacts signal) {
    return new Example("rule_" + rule, signal);
  }

  private static SignalFacts mail(String subject) {
    return SignalFacts.of("EMAIL", subject, "");
  }

  private static String matched(SignalFacts signal) {
    List<DecisionTrace> asked = RoutingDesks.of("default").decide(signal).explanation().decisions();
    return asked.stream()
        .filter(each -> each.table().equals(RoutingTables.CLASSIFICATION.value()))
        .findFirst()
        .orElseThrow()
        .rules()
        .get(0)
        .id();
  }
}
