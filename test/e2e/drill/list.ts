/** A list with a fault in five of its rows: no row of it may come in. */
export const FAULTY_LIST = [
  'no,sim_time,trigger,type,method,from,to,text,expected_action,evaluator_note',
  '1,T+0d 00:30,manual,message,telephone,Family,Team,She sounds confused.,Does an ICE test,',
  '2,noon,manual,message,,Pharmacy,Team,The vial is on its way.,,',
  '3,T+0d 02:00,whenever,message,,Nurse,Team,He feels hot.,,',
  '4,T+0d 03:00,time,explosion,,Monitor,Team,A flat line.,,',
  '5,T+40d 00:00,time,message,,Nurse,Team,The night shift is here.,,',
  `6,T+0d 04:00,manual,message,,Provider,Team,${'Call me back. '.repeat(80)},,`,
  '1,T+0d 05:00,manual,message,,,Team,Once more.,,',
  '',
].join('\r\n');

/** What is wrong with it, as the rows of the table that says so: row, column, found, allowed. */
export const FAULTS = [
  ['3', 'sim_time', 'noon', /^T\+2d 06:30, 54:30/],
  ['4', 'trigger', 'whenever', /^time, manual, crs>=1 to 4/],
  ['5', 'type', 'explosion', /^message, probe-off/],
  ['6', 'sim_time', 'T+40d 00:00', /^T\+0d 00:0\d|^T-0d \d\d:\d\d to T\+14d 00:00/],
  ['7', 'text', /^Call me back\. /, 'At most 1000 characters'],
  ['8', 'from', '', 'Must not be empty'],
  ['8', 'no', '1', 'Each number once; row 2 has it'],
] as const;

/** The list of the drill: rows by hand, by time and by a condition, near and far. */
export const LIST = [
  'no,sim_time,trigger,type,method,from,to,text,expected_action,evaluator_note',
  '1,T+0d 00:30,manual,message,telephone,Family,Charge nurse,"She sounded odd, is somebody with her?",Goes to the patient and does an ICE test,',
  '2,T+0d 02:00,time,probe-off 10,monitor,Nurse,,The saturation shows a flat line.,,',
  '3,T+0d 03:00,manual,message,telephone,Provider,Charge nurse,I am at another bed. Tell me in one sentence.,Says it as SBAR within a minute,Listen for the recommendation',
  '4,T+0d 04:00,manual,message,in person,Pharmacy,Nurse,There is no tocilizumab on this ward.,Asks for it at once,',
  '5,T+0d 05:00,manual,message,,Bed manager,Charge nurse,Another patient comes in an hour.,,',
  '6,,crs>=1+15,message,in person,Nurse,Team leader,She is shivering under two blankets.,Takes blood cultures,',
  '7,,manual,message,,Visitor,,May I bring her soup?,,For a quiet moment',
  '8,T+1d 12:00,manual,message,on paper,Day shift,Everybody,We hand over now.,Hands over by SBAR,',
  '',
].join('\r\n');
