/** Two who part at the start, whose beginning a flashback tells, and who find together again. */
export const LANTERN = `The Paper Lantern

by M. Quill

Chapter 1

"It is over, Gregor," said Ida Marsh. "I am breaking up with you."

Gregor Vance looked at the tide. "Is it because of Tobin?" he asked.

Ida's sister Clementine was waiting on the pier. Tobin Reeve held the rope. He was Clementine's husband, and he hated Gregor Vance.

"Come aboard, Ida," said Clementine.

Flashback

Ida met Gregor at the harbour fair. He bought her a paper lantern, and he kissed her beside the wheel. "Will you be my girlfriend?" asked Gregor. "Yes," said Ida. Ida and Gregor started dating that night.

End flashback

Chapter 2

Gregor came to the pier at noon. "I'm sorry, Ida," he said. "I love you."

"I know," said Ida. "I forgive you."

That evening Ida and Gregor got back together, and Clementine laughed. "You are late," said Tobin to nobody.
`;
