import {
  Cross,
  Droplets,
  FlaskConical,
  type LucideIcon,
  Pill,
  Syringe,
  TestTubes,
  Wind,
} from 'lucide-react';
import type { Intervention } from '#shared/contracts/action.ts';

/** What stands for an intervention, beside its name or where there is no room for it. */
export const INTERVENTION_ICONS: Readonly<Record<Intervention, LucideIcon>> = {
  paracetamol: Pill,
  'fluid-bolus': Droplets,
  oxygen: Wind,
  tocilizumab: Syringe,
  dexamethasone: Cross,
  'blood-cultures': TestTubes,
  laboratory: FlaskConical,
};
